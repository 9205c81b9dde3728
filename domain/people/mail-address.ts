import { domainToASCII } from "node:url";
import { z } from "zod";

export type ReadAddress = { address: string; problem: null } | { address: null; problem: string };

/** Letters and digits of everyday addresses; `%`, `!`, quotes, backslashes and braces reach other people at some servers. */
const localPart = /^[a-z0-9#$&'*+/=?^_~-]+(\.[a-z0-9#$&'*+/=?^_~-]+)*$/;
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/**
 * Reads exactly one mail address and writes it the one way it is stored: lower case, international domains as
 * punycode. Dots and `+tags` stay: whether they reach the same mailbox is known to that mail server alone, and
 * guessing wrong would let one person sign in as another.
 */
export function readMailAddress(text: string): ReadAddress {
  const trimmed = text.replace(/^ +| +$/g, "");
  const problem = problemOfSpelling(trimmed);
  if (problem) return { address: null, problem };
  const at = trimmed.indexOf("@");
  const written = trimmed.slice(0, at);
  const domain = normalizeDomain(trimmed.slice(at + 1));
  // Asked of what was written: in lower case the Kelvin sign is somebody else's k.
  const local = /[^ -~]/.test(written) ? "" : written.toLowerCase();
  if (!localPart.test(local) || local.length > 64) return refused("The part before the @ is not usual.");
  if (!domain) return refused("The part after the @ is not a mail domain such as example.org.");
  const address = `${local}@${domain}`;
  return address.length > 254 ? refused("This address is too long.") : { address, problem: null };
}

/** The domain as it is stored and compared, or null when it is none. Look-alike letters become punycode, never ASCII. */
export function normalizeDomain(text: string): string | null {
  if (/[\s%/?#:[\]\\@]|\p{C}/u.test(text)) return null;
  const domain = domainToASCII(text);
  const labels = domain.split(".");
  const isDomain = labels.length >= 2 && domain.length <= 253 && labels.every((part) => label.test(part));
  return isDomain && !/^\d+$/.test(labels.at(-1) ?? "") ? domain : null;
}

/** Whether an address belongs to one of the domains; a subdomain is another domain, and an empty list allows none. */
export function isAllowedDomain(address: string, domains: readonly string[]) {
  const domain = address.slice(address.indexOf("@") + 1);
  return domains.some((allowed) => normalizeDomain(allowed) === domain);
}

/** For forms: one address, as it is stored. */
export const mailAddress = z.string().transform((text, context) => {
  const read = readMailAddress(text);
  if (read.address !== null) return read.address;
  context.addIssue({ code: "custom", message: read.problem });
  return z.NEVER;
});

function problemOfSpelling(text: string) {
  if (text === "") return "Give a mail address.";
  if (text.length > 320) return "This address is too long.";
  if (/\p{C}|\p{Z}/u.test(text)) return "A mail address has no spaces, line breaks or invisible characters.";
  if (/[,;<>()"\\]/.test(text)) return "Give exactly one plain address, such as ana@example.org.";
  if (text.split("@").length !== 2) return "A mail address has exactly one @, as in ana@example.org.";
  return null;
}

const refused = (problem: string): ReadAddress => ({ address: null, problem });
