import type { Actor } from "../actor";
import { isForReaderAlone } from "./delivery-kind";

type Message = { kind: string; personId: string | null };

/** An administrator reads their own like anybody else, and what is for its reader alone not at all. */
export const mayReadMail = (actor: Actor, { kind, personId }: Message) =>
  !isForReaderAlone(kind) || (actor.kind === "person" && actor.id === personId);

const instead: Record<string, string> = {
  questions: "Questions of a day",
  digest: "Weekly digest",
  test: "Test message",
};

/** What stands for a message in lists: its subject may name what not everybody may know of. */
export const shownSubject = (actor: Actor, message: Message & { subject: string }) =>
  mayReadMail(actor, message) ? message.subject : (instead[message.kind] ?? "A message for its reader alone");
