import type { LinkUnfurls } from "@slack/types";
import { log } from "@/config/log";
import type { Actor } from "../actor";
import { findInitiativeCards } from "./initiative-card";
import { findCardsByKey } from "./insight-card";
import { type LinkTarget, linkTarget } from "./link-target";
import { findPathCards } from "./path-card";
import type { EventOf, KeptEvent } from "./request-shape";
import { callSlack } from "./slack-client";
import { SlackProblem } from "./slack-problem";
import { hiddenUnfurl, initiativeUnfurl, insightUnfurl, pathUnfurl, type Unfurl } from "./unfurl";
import type { Workspace } from "./workspace";

type Shared = EventOf<"link_shared">;
type Link = { url: string; target: LinkTarget };

/** A message with more links is a list, and nobody reads so many cards. */
const mostLinks = 10;

/** Whoever is in the channel reads it, whoever posted it: what not everybody may read is not for it. */
const readers: Actor = { kind: "everyone" };

/**
 * Shows what stands behind the links of a message, to whoever reads the channel: nothing that not everybody may read, and
 * nothing in channels shared with other companies unless an administrator wants it.
 */
export async function unfurlLinks(
  workspace: Workspace,
  { event, isExtShared }: KeptEvent<Shared>,
  now: Date,
): Promise<void> {
  if (isExtShared && !workspace.unfurlsShared) return;
  const links = linksIn(event);
  if (links.length === 0) return;
  const unfurls = await findUnfurls(links, now);
  const isWriting = event.source === "composer";
  await send(
    workspace,
    event,
    Object.fromEntries(unfurls.map(([url, unfurl]) => [url, asked(unfurl, isWriting)])),
  );
}

function linksIn({ links }: Shared): Link[] {
  const found = links.flatMap(({ url }) => {
    const target = linkTarget(url);
    return target ? [{ url, target }] : [];
  });
  return [...new Map(found.map((link) => [link.url, link])).values()].slice(0, mostLinks);
}

async function findUnfurls(links: Link[], now: Date): Promise<[string, Unfurl][]> {
  const keysOf = (kind: LinkTarget["kind"]) => [
    ...new Set(links.flatMap(({ target }) => (target.kind === kind ? [target.key] : []))),
  ];
  const [insights, paths, initiatives] = await Promise.all([
    findCardsByKey(readers, keysOf("insight"), now),
    findPathCards(readers, keysOf("path"), now),
    findInitiativeCards(readers, keysOf("initiative"), now),
  ]);
  return links.map(({ url, target: { kind, key } }) => {
    const [insight, path, initiative] = [insights.get(key), paths.get(key), initiatives.get(key)];
    if (kind === "insight" && insight) return [url, insightUnfurl(insight)];
    if (kind === "path" && path) return [url, pathUnfurl(path)];
    if (kind === "initiative" && initiative) return [url, initiativeUnfurl(initiative)];
    return [url, hiddenUnfurl(kind)];
  });
}

/**
 * While somebody writes, Slack shows them the preview and does not say where the message will go: the card itself comes
 * when it is posted and that is known.
 */
const asked = ({ blocks, preview, inWriting }: Unfurl, isWriting: boolean) =>
  isWriting ? { preview, blocks: inWriting } : { preview, blocks };

/**
 * What Slack refuses for good stays without a card; anything else is tried again, which replaces the same card. Slack takes
 * no card whose picture it cannot fetch, so that it is given without once more.
 */
async function send(workspace: Workspace, event: Shared, unfurls: LinkUnfurls) {
  const { channel, message_ts: ts, unfurl_id, source } = event;
  const where = unfurl_id && source ? { unfurl_id, source } : { channel, ts };
  try {
    await callSlack(workspace, "chat.unfurl", { ...where, unfurls });
  } catch (error) {
    if (!(error instanceof SlackProblem) || error.kind !== "permanent") throw error;
    log.warn({ workspace: workspace.id, code: error.code }, "Slack did not take a preview of links.");
    const plain = withoutPictures(unfurls);
    if (error.code === "invalid_blocks" && plain) await send(workspace, event, plain);
  }
}

/** Null where there were none. */
function withoutPictures(unfurls: LinkUnfurls): LinkUnfurls | null {
  const cards = Object.entries(unfurls);
  const isPicture = ({ type }: { type: string }) => type === "image";
  if (!cards.some(([, { blocks = [] }]) => blocks.some(isPicture))) return null;
  return Object.fromEntries(
    cards.map(([url, card]) => [
      url,
      { ...card, blocks: (card.blocks ?? []).filter((one) => !isPicture(one)) },
    ]),
  );
}
