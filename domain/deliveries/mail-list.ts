import { publicAddress } from "@/config/environment";
import type { DeliveryKind } from "./delivery-kind";
import { deriveSecret, matchesToken } from "./derived-secret";

/** What somebody can stop getting, each by itself. */
export const mailLists = ["digest", "questions", "asks"] as const;

export type MailList = (typeof mailLists)[number];

/** Where a frozen mail leads to the page of its list; the address is filled in at the moment of sending and never stored. */
export const listPlaceholder = "{{list}}";

const kinds: Partial<Record<DeliveryKind, MailList>> = {
  digest: "digest",
  test: "digest",
  questions: "questions",
  "review-request": "asks",
};

/** The list that a message belongs to; null for what somebody has just asked for themselves. */
export const listOf = (kind: string): MailList | null => kinds[kind as DeliveryKind] ?? null;

const letters = { digest: "d", questions: "q", asks: "a" } as const satisfies Record<MailList, string>;

/** Raised, with the older ones kept in `versions`, when new links are to be made in another way. */
const version = 1;
const versions = [version];

export type ListMember = { personId: string; list: MailList };

/**
 * What opens one person's choices about one list, and nothing else: it names both and is signed for them. It never runs
 * out, because mails are kept for years.
 */
export const listToken = (member: ListMember) => tokenOf(member, version);

/** Whom and what a token is for; null when it was not made here. Asks nothing of the database. */
export function readListToken(token: string): ListMember | null {
  const { letter, number, id } =
    /^(?<letter>[dqa])(?<number>\d{1,3})-(?<id>[\w-]{22})[\w-]{43}$/.exec(token)?.groups ?? {};
  const list = mailLists.find((one) => letters[one] === letter);
  const made = versions.find((one) => String(one) === number);
  if (!list || !made || !id) return null;
  const member = { personId: withHyphens(Buffer.from(id, "base64url").toString("hex")), list };
  return matchesToken(tokenOf(member, made), token) ? member : null;
}

/** The page where its reader stops the list or chooses otherwise, without signing in. */
export const listPage = (member: ListMember) => `${publicAddress()}/mail/${listToken(member)}`;

/** Where a mail program unsubscribes with one request (RFC 8058). */
export const oneClickAddress = (member: ListMember) => `${publicAddress()}/u/${listToken(member)}`;

const names = {
  digest: "Tidemark weekly digest",
  questions: "Tidemark questions",
  asks: "Tidemark requests of colleagues",
} as const satisfies Record<MailList, string>;

/** What mail programs read of a message of a list: which one it is, and how to leave it (RFC 2369, 2919, 8058). */
export function listHeaders(deliveryId: string, list: MailList, oneClick: string): Record<string, string> {
  return {
    "List-Id": `${names[list]} <${list}.${new URL(publicAddress()).hostname}>`,
    "List-Unsubscribe": `<${oneClick}>`,
    "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    "Feedback-ID": `${deliveryId}:${list}:tidemark`,
  };
}

function tokenOf({ personId, list }: ListMember, made: number) {
  const id = Buffer.from(personId.replaceAll("-", ""), "hex").toString("base64url");
  return `${letters[list]}${made}-${id}${deriveSecret("mail-list", `${list}:${personId}`, made).token}`;
}

const withHyphens = (hex: string) => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
