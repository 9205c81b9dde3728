import type { SlashCommand } from "./request-shape";
import type { Workspace } from "./workspace";

/** `/tidemark`: words to search for, `help`, `mute` or `connect`; only whoever asks sees the answer. */
export async function takeCommand(_workspace: Workspace, _command: SlashCommand, _now: Date): Promise<void> {}
