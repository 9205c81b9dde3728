/** What may go wrong with one call. */
export type Fault =
  | { kind: "limited"; retryAfter: number }
  | { kind: "limited-silent" }
  | { kind: "html"; status: number }
  | { kind: "reset" }
  | { kind: "accept-then-reset" }
  | { kind: "delay"; ms: number }
  | { kind: "error"; error: string };

/** Which calls go wrong and how; `*` stands for every method. */
export class FaultScript {
  private readonly queued: { method: string; fault: Fault }[] = [];
  private readonly lasting: { method: string; share: number; fault: Fault; sum: number }[] = [];

  /** The next call of this method goes wrong so. */
  next(method: string, fault: Fault) {
    this.queued.push({ method, fault });
  }

  /** This share of the calls goes wrong so, evenly spread: 0.02 is each fiftieth, 1 is all. */
  rate(method: string, share: number, fault: Fault) {
    this.lasting.push({ method, share, fault, sum: 0 });
  }

  clear() {
    this.queued.length = 0;
    this.lasting.length = 0;
  }

  /** What happens to this call. */
  take(method: string): Fault | undefined {
    const first = this.queued.findIndex((entry) => matches(entry.method, method));
    if (first >= 0) return this.queued.splice(first, 1)[0]?.fault;
    for (const entry of this.lasting.filter((entry) => matches(entry.method, method))) {
      entry.sum += entry.share;
      if (entry.sum >= 1 - 1e-9) {
        entry.sum -= 1;
        return entry.fault;
      }
    }
    return undefined;
  }
}

const matches = (wanted: string, method: string) => wanted === "*" || wanted === method;
