import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Kbd } from "@/components/ui/code";
import { TextInput } from "@/components/ui/text-input";

type SnoozeMenuProps = { afterKickoff: string | null; today: string };

/** Puts the question off: to tomorrow, next week, after the kickoff that it is asked for, or a day. */
export function SnoozeMenu({ afterKickoff, today }: SnoozeMenuProps) {
  return (
    <details data-snooze className="group/snooze relative">
      <summary className={buttonLook({ look: "plain", className: "-ms-4 cursor-pointer list-none" })}>
        Not now
        <span aria-hidden className="max-md:hidden">
          <Kbd>z</Kbd>
        </span>
      </summary>
      <div className="absolute bottom-full z-20 mb-2 grid w-72 max-w-[calc(100vw-2rem)] gap-1 rounded bg-surface p-2 shadow-float">
        <p className="px-3 pt-1 text-15 text-muted">Ask me again</p>
        <Until value="snooze:tomorrow">Tomorrow</Until>
        <Until value="snooze:next-week">Next week</Until>
        {afterKickoff && <Until value="snooze:after-kickoff">After the kickoff, on {afterKickoff}</Until>}
        <div className="flex items-center gap-2 px-3 pt-1 pb-2">
          <TextInput type="date" name="on" aria-label="On a day" min={today} className="min-w-0" />
          <Button type="submit" name="deed" value="snooze:day" formNoValidate>
            That day
          </Button>
        </div>
      </div>
    </details>
  );
}

function Until({ value, children }: { value: string; children: React.ReactNode }) {
  return (
    <Button
      type="submit"
      look="plain"
      name="deed"
      value={value}
      formNoValidate
      className="w-full justify-start px-3! whitespace-normal text-start"
    >
      {children}
    </Button>
  );
}
