import { db } from "@/db/client";
import { type Arrival, openSession } from "./open-session";

type Admitted = {
  personId: string;
  /** next-auth chooses the token, because it sets the cookie. */
  token: string;
  /** When the provider says that the person proved who they are. */
  provedAt: Date | null;
};

/** Signs in a person whom the OIDC provider vouched for and `admitIdentity` let in. */
export async function enterWithProvider(
  { personId, token, provedAt }: Admitted,
  arrival: Arrival,
  now: Date,
) {
  const entrance = { ...arrival, personId, token, way: "oidc" as const, provedAt: provedAt ?? undefined };
  return db.transaction((tx) => openSession(tx, entrance, now));
}
