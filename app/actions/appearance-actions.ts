"use server";

import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { themeCookie, themes } from "@/components/layout/appearance";

const yearInSeconds = 365 * 24 * 60 * 60;

/** Keeps the theme somebody chose for this browser; anything else than the three themes changes nothing. */
export async function setTheme(data: FormData) {
  const theme = themes.find((name) => name === data.get("theme"));
  if (theme === undefined) return;
  const jar = await cookies();
  if (theme === "system") jar.delete(themeCookie);
  else jar.set(themeCookie, theme, { path: "/", maxAge: yearInSeconds, sameSite: "lax" });
  refresh();
}
