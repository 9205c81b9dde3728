import { isPiece, type Piece } from "./block-report";
import { blockProblems } from "./blocks";
import type { FakeState } from "./fake-state";
import { refused, SlackError, words } from "./method-call";
import { namedBlocks } from "./named-blocks";

type Posted = {
  text: string;
  blocks?: Piece[];
  metadata?: { event_type: string; event_payload: Piece };
};

/** What a message may consist of: words or blocks within the limits, and metadata of a name and an object. */
export function checkPosted(state: FakeState, args: Record<string, unknown>): Posted {
  const text = words(args, "text") ?? "";
  if (!text && args.blocks === undefined && args.attachments === undefined) throw new SlackError("no_text");
  if (text.length > 40_000) throw new SlackError("msg_too_long");
  return { text, ...checkedBlocks(state, args.blocks), ...checkedMetadata(args.metadata) };
}

function checkedBlocks(state: FakeState, blocks: unknown) {
  if (blocks === undefined) return {};
  const problems = blockProblems(blocks, { surface: "message" });
  if (problems.length) throw refused("invalid_blocks", problems);
  return { blocks: namedBlocks(state, blocks as Piece[]) };
}

function checkedMetadata(metadata: unknown) {
  if (metadata === undefined || (isPiece(metadata) && !Object.keys(metadata).length)) return {};
  if (!isPiece(metadata) || typeof metadata.event_type !== "string" || !isPiece(metadata.event_payload))
    throw new SlackError("invalid_metadata_format");
  const { event_type, event_payload } = metadata;
  if (!/^[a-z0-9_]+$/i.test(event_type)) throw new SlackError("invalid_metadata_schema");
  if (JSON.stringify(metadata).length > 16_000) throw new SlackError("metadata_too_large");
  return { metadata: { event_type, event_payload } };
}
