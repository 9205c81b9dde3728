import type { Adapter, AdapterUser } from "next-auth/adapters";
import { endSessionOfToken } from "@/domain/access/end-sessions";
import { enterWithProvider } from "@/domain/access/enter-with-provider";
import { findSession } from "@/domain/access/find-session";
import type { Arrival } from "@/domain/access/open-session";
import type { PersonActor } from "@/domain/actor";

export type SignedInUser = AdapterUser & { actor: PersonActor };

/** Whom our own admission let in, on the way through next-auth. */
export type Admitted = { personId: string; email: string | null; provedAt: Date | null };

type Context = {
  arrival: Arrival;
  admitted: () => Admitted | null;
  onFault: (fault: unknown) => void;
};

/**
 * Our sessions as next-auth wants to see them. It makes no people and links no accounts: `admitIdentity` has
 * decided that before next-auth asks, so those methods are doors that must stay shut.
 */
export function sessionAdapter({ arrival, admitted, onFault }: Context): Adapter {
  return {
    async getSessionAndUser(sessionToken) {
      try {
        const found = await findSession(sessionToken, new Date());
        if (!found) return null;
        const { actor, expiresAt } = found;
        const user: SignedInUser = { id: actor.id, email: actor.email, emailVerified: null, actor };
        return { user, session: { sessionToken, userId: actor.id, expires: expiresAt } };
      } catch (fault) {
        onFault(fault);
        throw fault;
      }
    },
    async getUserByAccount() {
      const person = admitted();
      return person ? { id: person.personId, email: person.email ?? "", emailVerified: null } : null;
    },
    async createSession({ sessionToken, userId }) {
      const provedAt = admitted()?.provedAt ?? null;
      const { expiresAt } = await enterWithProvider(
        { personId: userId, token: sessionToken, provedAt },
        arrival,
        new Date(),
      );
      return { sessionToken, userId, expires: expiresAt };
    },
    async deleteSession(sessionToken) {
      await endSessionOfToken(sessionToken);
    },
    async updateSession() {
      return null;
    },
    createUser: shut,
    getUser: shut,
    getUserByEmail: shut,
    updateUser: shut,
    linkAccount: shut,
  };
}

async function shut(): Promise<never> {
  throw new Error("People are admitted by domain/access, not by next-auth.");
}
