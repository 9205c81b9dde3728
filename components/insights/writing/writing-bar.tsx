import { useRouter } from "next/navigation";
import { type MouseEvent, useState } from "react";
import { ChevronDown } from "@/components/ui/icons";
import { LinkButton } from "@/components/ui/link-button";
import type { Autosave } from "./autosave";
import { MeterLine, MissingList } from "./meter";
import { SaveStatus } from "./save-status";

type WritingBarProps = {
  autosave: Autosave;
  href: string;
  clock: { timeZone: string; locale: string };
};

/** Always in sight: whether it is saved, how far it is, and what comes next. */
export function WritingBar({ autosave, href, clock }: WritingBarProps) {
  return (
    <div className="sticky top-14 z-10 -mx-4 border-b border-line bg-paper px-4 sm:-mx-8 sm:px-8 wide:mx-0 wide:px-0">
      <div className="flex min-h-14 items-center justify-between gap-x-6 py-2">
        <SaveStatus autosave={autosave} clock={clock} />
        <div className="flex shrink-0 items-center gap-2">
          <div className="mr-4 w-32 max-wide:hidden">
            <MeterLine />
          </div>
          <details data-meter className="group/meter sm:mr-2 wide:hidden">
            <summary className="flex list-none items-center gap-1 rounded-small">
              <MeterLine />
              <ChevronDown
                aria-hidden
                className="size-4 text-muted transition-transform group-open/meter:rotate-180"
              />
            </summary>
            <div className="absolute inset-x-0 top-full max-h-[60dvh] overflow-y-auto rounded-b bg-surface px-4 py-4 shadow-float sm:px-8">
              <MissingList />
            </div>
          </details>
          <div className="flex gap-2 max-sm:hidden">
            <LeavingLinks autosave={autosave} href={href} />
          </div>
        </div>
      </div>
    </div>
  );
}

/** Leads on once everything is saved; when it cannot be, the bar says why and one stays. */
export function LeavingLinks({ autosave, href }: { autosave: Autosave; href: string }) {
  const router = useRouter();
  const [leaving, setLeaving] = useState(false);

  async function leave(event: MouseEvent<HTMLAnchorElement>) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return void autosave.flush();
    event.preventDefault();
    const to = event.currentTarget.getAttribute("href") ?? href;
    if (leaving) return;
    setLeaving(true);
    if (await autosave.flush()) router.push(to);
    setLeaving(false);
  }

  return (
    <>
      <LinkButton href={`${href}/preview`} onClick={leave}>
        Preview
      </LinkButton>
      <LinkButton href={`${href}/review`} onClick={leave} look="primary">
        Ask for review
      </LinkButton>
    </>
  );
}
