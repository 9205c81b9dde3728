import { cookies } from "next/headers";
import { cache } from "react";
import { type Appearance, railCookie, themeCookie, themes } from "@/components/layout/appearance";

/** How this browser asked to see Tidemark: kept in two cookies, so that the first paint is already right. */
export const appearance = cache(async (): Promise<Appearance> => {
  const jar = await cookies();
  const theme = themes.find((name) => name === jar.get(themeCookie)?.value) ?? "system";
  return { theme, rail: jar.get(railCookie)?.value === "narrow" ? "narrow" : "wide" };
});
