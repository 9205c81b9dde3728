import type { NextRequest } from "next/server";
import { answerProvider } from "@/app/_request/answer-provider";
import { environment } from "@/config/environment";

/** Of next-auth's addresses only the way back from the provider is open; the rest we do ourselves. */
export async function GET(request: NextRequest) {
  const isWayBack = request.nextUrl.pathname === "/api/auth/callback/oidc";
  if (!isWayBack || !environment().OIDC_ISSUER) return new Response("Not found", { status: 404 });
  return answerProvider(request);
}
