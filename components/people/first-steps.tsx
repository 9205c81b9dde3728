import { Circle, CircleCheck } from "@/components/ui/icons";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";

type Steps = Record<"insights" | "people" | "teams" | "topics" | "paths", boolean>;

const rows = [
  {
    key: "insights",
    label: "Write down or import what you know",
    href: "/insights/new",
    why: "One insight is enough to begin; whole folders of notes can come in at once.",
  },
  {
    key: "people",
    label: "Invite people",
    href: "/admin/invitations",
    why: "One address or a pasted list.",
  },
  {
    key: "teams",
    label: "Make a team",
    href: "/teams",
    why: "What it follows decides what is new for its people.",
  },
  {
    key: "topics",
    label: "Add topics",
    href: "/admin/topics",
    why: "Ten to twenty that everybody shares keep things findable.",
  },
  {
    key: "paths",
    label: "Make a path for whoever is new",
    href: "/paths/new?outline=first-month",
    why: "Begin with an outline of a first month, and put your insights under its headings.",
  },
] as const;

/** The first things to do in a new installation; gone once all are done. */
export function FirstSteps({ steps }: { steps: Steps }) {
  if (rows.every((row) => steps[row.key])) return null;
  return (
    <Section title="First steps">
      <ul className="grid gap-3">
        {rows.map((row) => (
          <li key={row.key} className="flex gap-3">
            {steps[row.key] ? (
              <CircleCheck aria-label="Done" className="mt-1 size-5 shrink-0 text-kelp" />
            ) : (
              <Circle aria-label="To do" className="mt-1 size-5 shrink-0 text-muted" />
            )}
            <span>
              <TextLink href={row.href}>{row.label}</TextLink>
              <span className="block text-15 text-muted">{row.why}</span>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
