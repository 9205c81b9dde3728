import type { NextRequest } from "next/server";
import { readArrival } from "@/app/_request/arrival";
import { nextAuth } from "@/app/_request/next-auth";
import { environment } from "@/config/environment";
import { ownPath } from "@/domain/access/own-path";

/**
 * Leads to the OIDC provider. A link and not a form, so that no policy on forms stands in the way; with `again` the
 * provider has to ask for the password even if it remembers the person.
 */
export async function GET(request: NextRequest) {
  if (!environment().OIDC_ISSUER) return new Response("Not found", { status: 404 });
  const { searchParams } = request.nextUrl;
  const { signIn } = nextAuth({ arrival: await readArrival() });
  const proof = searchParams.has("again") ? { prompt: "login", max_age: "0" } : undefined;
  await signIn("oidc", { redirectTo: ownPath(searchParams.get("to")) }, proof);
}
