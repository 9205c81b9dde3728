import { setTimeout as pause } from "node:timers/promises";
import { refuse } from "./refuse";

type Status = "enqueued" | "processing" | "succeeded" | "failed";
type Task = {
  uid: number;
  indexUid: string | null;
  type: string;
  status: Status;
  details: Record<string, unknown>;
  error: { message: string; code: string; type: string; link: string } | null;
  enqueuedAt: string;
};

/** Work that is taken on at once and done one after the other, later. */
export class Tasks {
  private readonly all: Task[] = [];
  private last: Promise<void> = Promise.resolve();
  /** How long each takes. */
  takesMs = 5;
  /** Every task from now on fails. */
  fail = false;

  add(type: string, indexUid: string | null, work: () => void) {
    const task: Task = {
      ...{ uid: this.all.length, indexUid, type, status: "enqueued", details: {}, error: null },
      enqueuedAt: new Date().toISOString(),
    };
    this.all.push(task);
    this.last = this.last.then(() => this.run(task, work));
    const { uid: taskUid, status, enqueuedAt } = task;
    return { taskUid, indexUid, status, type, enqueuedAt };
  }

  find(uid: string) {
    const task = this.all[Number(uid)];
    if (!task) throw refuse(404, "task_not_found", `Task \`${uid}\` not found.`);
    return task;
  }

  list() {
    const results = this.all.toReversed().slice(0, 20);
    return { results, total: this.all.length, limit: 20, from: null, next: null };
  }

  private async run(task: Task, work: () => void) {
    task.status = "processing";
    await pause(this.takesMs);
    try {
      if (this.fail) throw refuse(500, "internal", "An internal error has occurred.");
      work();
      task.status = "succeeded";
    } catch (error) {
      const { code = "internal", message } = error as { code?: string; message: string };
      task.error = { message, code, type: "internal", link: "" };
      task.status = "failed";
    }
  }
}
