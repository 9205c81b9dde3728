import type { bounceKinds } from "@/db/schema/bounces";

export type BounceKind = (typeof bounceKinds)[number];

type Refusal = {
  /** The three digits of the answer, where a server gave one. */
  code?: number;
  /** Class, subject and detail, such as `5.1.1`. */
  status?: string;
  /** Whether it was the recipient that was refused, and not the message. */
  ofRecipient: boolean;
};

/**
 * What a refusal says of the address, by the codes of RFC 3463: `hard`, there is nobody there; `soft`, not now;
 * `refused`, it is held against the message or against us, which no other address would change.
 */
export function bounceKindOf({ code, status, ofRecipient }: Refusal): BounceKind {
  const [, level, subject, detail] = /^([245])\.(\d+)\.(\d+)$/.exec(status ?? "") ?? [];
  if (level === "4" || (!level && code && code < 500)) return "soft";
  const known = kinds[`${subject}.${detail}`] ?? kinds[`${subject}`];
  if (known) return known;
  if (code === 552) return "soft";
  return ofRecipient && (code === undefined || saysNobody.includes(code)) ? "hard" : "refused";
}

/** Answers of old servers, which give no more than the three digits. */
const saysNobody = [521, 550, 551, 553, 556];

/** Subjects, and the details in which they are meant otherwise; without an entry the three digits decide. */
const kinds: Record<string, BounceKind> = {
  // Addresses: nobody of this name, or no such domain. Seven to nine are about the sender's.
  "1": "hard",
  "1.7": "refused",
  "1.8": "refused",
  "1.9": "refused",
  // Mailboxes: full ones may be emptied; disabled ones are gone; too large or a list is about the message.
  "2": "soft",
  "2.1": "hard",
  "2.3": "refused",
  "2.4": "refused",
  "3": "refused",
  // The way: no server is named for the domain, or (Microsoft) its directory has no such recipient.
  "4": "soft",
  "4.1": "hard",
  "4.4": "hard",
  "4.310": "hard",
  "5": "refused",
  "6": "refused",
  "7": "refused",
};
