import { isPiece, type Piece } from "./block-report";
import { type FakeState, newId } from "./fake-state";

/** Blocks as Slack keeps them: what the app left without a name has one. */
export const namedBlocks = (state: FakeState, blocks: Piece[]): Piece[] =>
  blocks.map((block) => ({
    ...block,
    block_id: block.block_id ?? newId(state, "b"),
    ...(isPiece(block.accessory) ? { accessory: namedElement(state, block.accessory) } : {}),
    ...(isPiece(block.element) ? { element: namedElement(state, block.element) } : {}),
    ...(block.type === "actions" && Array.isArray(block.elements)
      ? { elements: block.elements.filter(isPiece).map((element) => namedElement(state, element)) }
      : {}),
  }));

const namedElement = (state: FakeState, element: Piece): Piece =>
  element.type === "image" || element.action_id ? element : { ...element, action_id: newId(state, "a") };
