import type { ReactNode } from "react";
import { Circle, CircleCheck, CircleDot } from "@/components/ui/icons";

type SetupStepProps = {
  title: string;
  /** `elsewhere` is done at another place, which Tidemark cannot see from here. */
  state: "done" | "to-do" | "elsewhere";
  children: ReactNode;
};

/** One thing that makes mail arrive: whether it is done, and how it is. */
export function SetupStep({ title, state, children }: SetupStepProps) {
  const { Icon, word, colour } = states[state];
  return (
    <li className="flex gap-3 py-4">
      <Icon role="img" aria-label={word} className={`mt-1 size-5 shrink-0 ${colour}`} />
      <div className="min-w-0 max-w-measure">
        <h3 className="font-medium">{title}</h3>
        <div className="mt-1 grid gap-3 text-15 text-muted">{children}</div>
      </div>
    </li>
  );
}

const states = {
  done: { Icon: CircleCheck, word: "Done", colour: "text-kelp" },
  "to-do": { Icon: Circle, word: "To do", colour: "text-muted" },
  elsewhere: { Icon: CircleDot, word: "Done elsewhere: look yourself", colour: "text-muted" },
};
