"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { endSessionOfToken } from "@/domain/access/end-sessions";
import { cookieOptions, readSessionToken, sessionCookieName } from "../_request/session-cookie";

/** Signs this browser out; signing out twice is fine. */
export async function signOut() {
  const token = await readSessionToken();
  if (token) await endSessionOfToken(token);
  (await cookies()).set(sessionCookieName(), "", { ...cookieOptions(), maxAge: 0 });
  redirect("/sign-in");
}
