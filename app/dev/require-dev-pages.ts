import { notFound } from "next/navigation";

/** These pages exist while developing, and in a production build only when asked for. */
export function requireDevPages() {
  if (process.env.NODE_ENV === "production" && process.env.TIDEMARK_DEV_PAGES !== "on") notFound();
}
