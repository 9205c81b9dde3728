import type { ChipTone } from "@/components/ui/chip";
import type { WayToStand } from "@/domain/paths/people-on-path-input";

/** How somebody stands with a path, as a filter of the list says it. */
export const standWords: Record<WayToStand, string> = {
  behind: "Behind",
  going: "On it",
  paused: "Pausing",
  finished: "Finished",
  left: "Left",
};

export const standTones: Record<WayToStand, ChipTone> = {
  behind: "sand",
  going: "tide",
  paused: "plain",
  finished: "kelp",
  left: "plain",
};

/** "1 person", "3 people". */
export const peopleWords = (count: number, figure: (count: number) => string = String) =>
  count === 1 ? "1 person" : `${figure(count)} people`;
