import type { FramePerson } from "./frame-person";

/** What the keys of the house depend on. */
export type KeysProps = { singleKeys: boolean; role: FramePerson["role"] };

/** What the palette and the list of keys get when they open. */
export type OverlayProps = KeysProps & { onClose: () => void };
