import type { Piece } from "./block-report";
import type { FakeMessage } from "./fake-state";

/** A message as Slack tells it; metadata only where it was asked for. */
export function messageAnswer({ unfurls, metadata, ...message }: FakeMessage, withMetadata = false): Piece {
  const cards = Object.entries(unfurls);
  return {
    ...message,
    ...(withMetadata && metadata ? { metadata } : {}),
    ...(cards.length
      ? {
          attachments: cards.map(([url, card], index) => ({
            id: index + 1,
            from_url: url,
            app_unfurl_url: url,
            is_app_unfurl: true,
            ...card,
          })),
        }
      : {}),
  };
}

/** The ways in which a person's typing reaches an app: `&`, `<` and `>` escaped, addresses in angle brackets. */
export function typed(text: string) {
  const parts = text.split(/(<[@#!][^>]*>|https?:\/\/[^\s<>]+)/);
  return parts
    .map((part) => {
      if (/^<[@#!]/.test(part)) return part;
      return /^https?:\/\//.test(part) ? `<${escapedForSlack(part)}>` : escapedForSlack(part);
    })
    .join("");
}

export const escapedForSlack = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The addresses in a text as typed. */
export const addressesIn = (text: string) => text.match(/https?:\/\/[^\s<>]+/g) ?? [];
