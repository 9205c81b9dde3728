import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Tidemark as a scheduler of the reminder simulator. Each run has a process of its own with a fresh database, which plays
 * through the product's functions what happened, and plans the morning.
 */
export const meta = { id: "T", name: "Tidemark", capped: true };

/** Of this thread, where runs follow one another. */
let player = null;

export function init() {
  player?.end();
  player = startPlayer();
}

export async function schedule(state, now) {
  if (!state.store.player) {
    if (!player || player.isTaken) init();
    player.isTaken = true;
    state.store.player = player;
  }
  return state.store.player.ask(morningOf(state, now));
}

function startPlayer() {
  const child = fork(fileURLToPath(new URL("player.ts", import.meta.url)), [], {
    cwd: fileURLToPath(new URL("../../..", import.meta.url)),
    execArgv: ["--max-semi-space-size=32", "--import", "tsx"],
    // The simulator's own words go to standard output; whatever the product says must not come between.
    stdio: ["ignore", 2, 2, "ipc"],
  });
  let waiting = null;
  let ended = null;
  const settle = (how, what) => {
    waiting?.[how](what);
    waiting = null;
  };
  child.on("message", ({ asked, error }) =>
    error ? settle("reject", new Error(error)) : settle("resolve", asked),
  );
  child.on("exit", (code) => {
    ended = new Error(`The process that plays the organization ended with ${code}.`);
    settle("reject", ended);
  });
  return {
    isTaken: false,
    ask: (morning) =>
      new Promise((resolve, reject) => {
        if (ended) throw ended;
        waiting = { resolve, reject };
        child.send(morning);
      }),
    end: () => child.connected && child.disconnect(),
  };
}

function morningOf({ config, teams, people, insights, initiatives, events, toDate }, now) {
  const dated = (day) => toDate(day).toISOString();
  return {
    now: dated(now),
    cap: Number.isFinite(config.cap) ? config.cap : null,
    teams,
    people: [...people.values()],
    insights: [...insights.values()].map((one) => ({ ...one, publishedAt: dated(one.publishedAt) })),
    initiatives: [...initiatives.values()].map((one) => ({
      ...one,
      kickoffAt: dated(one.kickoffAt),
      endsAt: dated(one.endsAt),
    })),
    events: events.map((one) => ({ ...one, at: dated(one.at) })),
  };
}
