import { log } from "@/config/log";
import { pressCardButton } from "./card-buttons";
import { pressChannelButton } from "./channel-buttons";
import { pressHomeButton } from "./home-buttons";
import type { InteractionOf } from "./request-shape";
import { pressWordButton } from "./word-buttons";
import type { Workspace } from "./workspace";

export type Pressed = InteractionOf<"block_actions">;
type Press = (workspace: Workspace, pressed: Pressed, now: Date) => Promise<void>;

/** Whose button it is, by what its `action_id` begins with. Buttons that only open an address begin with `open`. */
const presses: Record<string, Press> = {
  card: pressCardButton,
  home: pressHomeButton,
  word: pressWordButton,
  channel: pressChannelButton,
  open: async () => {},
};

/** Does what the pressed button stands for. */
export async function pressButton(workspace: Workspace, pressed: Pressed, now: Date): Promise<void> {
  const actionId = pressed.actions[0]?.action_id ?? "";
  const press = presses[actionId.split(".")[0] ?? ""];
  if (!press) return log.warn({ actionId }, "A button of Slack that nobody knows was pressed.");
  await press(workspace, pressed, now);
}
