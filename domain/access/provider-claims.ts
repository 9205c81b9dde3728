import { z } from "zod";
import { environment } from "@/config/environment";
import type { Claims } from "./admit-identity";

/** What is read of an ID token or a userinfo answer; providers send much more, and none of that is looked at. */
const shape = z.looseObject({
  iss: z.string().min(1),
  sub: z.string().min(1).max(255),
  email: z.string().max(320).optional().catch(undefined),
  email_verified: z.unknown().optional(),
  name: z.string().optional().catch(undefined),
  preferred_username: z.string().optional().catch(undefined),
  auth_time: z.number().optional().catch(undefined),
});

export type ReadClaims = Claims & { provedAt: Date | null };

/** Makes typed claims of what a provider sent; the provider has already been checked, what it says has not. */
export function readClaims(sent: unknown): ReadClaims {
  const claims = shape.parse(sent);
  return {
    issuer: claims.iss,
    subject: claims.sub,
    email: claims.email ?? null,
    isEmailVerified: claims.email_verified === true,
    name: nameIn(claims.name ?? claims.preferred_username),
    groups: groupsIn(claims),
    provedAt: claims.auth_time === undefined ? null : new Date(claims.auth_time * 1000),
  };
}

function nameIn(text: string | undefined) {
  const name = text
    ?.replace(/[\p{Cc}\p{Cf}]/gu, "")
    .trim()
    .slice(0, 80);
  return name || null;
}

function groupsIn(claims: Record<string, unknown>) {
  const { OIDC_GROUPS_CLAIM } = environment();
  const groups = OIDC_GROUPS_CLAIM ? claims[OIDC_GROUPS_CLAIM] : [];
  const list = Array.isArray(groups) ? groups : [groups];
  return list.filter((group) => typeof group === "string");
}
