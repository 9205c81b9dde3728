import { format } from "node:util";
import { log } from "@/config/log";

/**
 * Next writes faults to the console as they come. Here they become structured lines, without the parameters of a
 * failed query, which are addresses and hashes.
 */
export function logFaults() {
  console.error = (...words: unknown[]) => {
    const fault = words.find((word) => word instanceof Error);
    log.error(
      { fault: fault?.name, stack: fault && withoutParameters(fault.stack ?? "") },
      withoutParameters(format(fault?.message ?? words[0])),
    );
  };
}

/** Drizzle's message of a failed query ends in `params: …`, on one line. */
export function withoutParameters(text: string) {
  return text.replace(/^(\s*params:).*$/gim, "$1 [removed]").slice(0, 4000);
}
