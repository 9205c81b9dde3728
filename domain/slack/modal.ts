import type { ModalView } from "@slack/types";
import { type Blocks, plainText, section } from "./block-parts";

/** What the views of the two shortcuts are called, to people and to us. */
export const modals = {
  find_related: "Find what we know",
  save_as_insight: "Save as insight",
} as const;

export type ModalName = keyof typeof modals;

export const isModalName = (name: string | undefined): name is ModalName =>
  name !== undefined && Object.hasOwn(modals, name);

type Extras = Pick<ModalView, "submit" | "private_metadata">;

/** A view of one of the shortcuts. */
export const modal = (name: ModalName, blocks: Blocks, extras: Extras = {}): ModalView => ({
  ...{ type: "modal", callback_id: name, blocks, ...extras },
  title: plainText(modals[name], 24),
  close: plainText(extras.submit ? "Cancel" : "Close", 24),
});

/** A view that only says something. */
export const modalSaying = (name: ModalName, ...lines: string[]) => modal(name, [section(...lines)]);
