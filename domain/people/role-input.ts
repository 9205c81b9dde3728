import { z } from "zod";
import { roles } from "@/db/schema/people";

export const changeRoleInput = z.strictObject({
  personId: z.uuid(),
  role: z.enum(roles, "Choose one of the roles."),
});
export type ChangeRoleInput = z.infer<typeof changeRoleInput>;
