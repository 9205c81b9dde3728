import type { handlers } from "@/jobs/handlers";

type Handlers = typeof handlers;

/** Three jobs that never succeed, each in a way of its own. */
export const poison = {
  "purge-trash": () => Promise.reject(new Error("The poison was taken.")),
  "tend-causes": () => new Promise<void>(() => {}),
  "note-milestones": () => {
    for (;;);
  },
} satisfies Partial<Handlers>;

export const poisonous = Object.keys(poison) as (keyof typeof poison)[];
