import { z } from "zod";

const domain = /^(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))+$/;

export const changeSettingsInput = z.strictObject({
  organization: z
    .string()
    .trim()
    .min(1, "Give the organization a name.")
    .max(80, "Use at most 80 characters."),
  allowedMailDomains: z
    .string()
    .max(4000, "Use at most 4,000 characters.")
    .transform((text) => [
      ...new Set(
        text
          .toLowerCase()
          .split(/[\s,;]+/)
          .filter(Boolean),
      ),
    ])
    .superRefine((domains, context) => {
      for (const name of domains)
        if (!domain.test(name))
          context.addIssue({
            code: "custom",
            message: `“${name.slice(0, 80)}” is not a mail domain such as example.org.`,
          });
    }),
  approveOwn: z.literal("on").optional(),
});

export type ChangeSettingsInput = z.infer<typeof changeSettingsInput>;
