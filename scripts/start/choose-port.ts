import { setTimeout as pause } from "node:timers/promises";
import { PlainProblem } from "@/config/plain-problem";
import { freePort, isFree } from "./port";

const usualPort = 3000;

type Choice = {
  /** What PORT says, if it says anything. */
  wanted: number | undefined;
  host: string;
  /** The port of a launcher that was killed: its web process may need a moment to go. */
  lastPort: number | null;
  say(line: string): void;
};

/** Takes the wanted port or refuses; without a wish, the usual port or the next free one. */
export async function choosePort({ wanted, host, lastPort, say }: Choice) {
  if (wanted === 0) return freePort(host);
  const first = wanted ?? usualPort;
  if (await becomesFree(first, host, first === lastPort ? 6000 : 0)) return first;
  if (wanted !== undefined)
    throw new PlainProblem(
      `PORT: another program already uses port ${wanted}. Stop that program or choose another port.`,
    );
  for (let port = first + 1; port < first + 100; port += 1) {
    if (!(await isFree(port, host))) continue;
    say(`Another program uses port ${first}, so Tidemark takes ${port}.`);
    return port;
  }
  throw new PlainProblem(`Ports ${first} to ${first + 99} are all in use. Set PORT to a free one.`);
}

async function becomesFree(port: number, host: string, patienceMs: number) {
  const until = Date.now() + patienceMs;
  for (;;) {
    if (await isFree(port, host)) return true;
    if (Date.now() >= until) return false;
    await pause(200);
  }
}
