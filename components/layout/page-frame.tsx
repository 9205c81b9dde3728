import type { ReactNode } from "react";
import type { PageSearch } from "@/components/search/page-search";
import type { Appearance } from "./appearance";
import { BottomBar } from "./bottom-bar";
import type { DestinationId } from "./destinations";
import { administers, type FrameActions, type FramePerson } from "./frame-person";
import { Keys } from "./keys";
import { Rail } from "./rail";
import { TopBar } from "./top-bar";

type PageFrameProps = {
  person: FramePerson;
  /** Which room this page belongs to; absent for pages that belong to none. */
  current?: DestinationId;
  organization: string;
  /** Whether single letters act as keys for this person. */
  singleKeys: boolean;
  appearance: Appearance;
  actions: FrameActions;
  /** One thing everybody signed in should know, above the page. */
  notice?: ReactNode;
  /** What the search box starts from, on a page that is itself what was found. */
  search?: PageSearch;
  children: ReactNode;
};

/** The house around every page of a signed-in person. */
export function PageFrame({
  person,
  current,
  organization,
  singleKeys,
  appearance,
  actions,
  notice,
  search,
  children,
}: PageFrameProps) {
  const isAdministering = administers(person.role);
  return (
    <div data-frame data-rail={appearance.rail} className="group/frame flex min-h-dvh">
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-small bg-tide px-4 py-2 text-15 text-on-tide focus:translate-y-0 print:hidden"
      >
        Skip to the page
      </a>
      <Rail current={current} organization={organization} administers={isAdministering} />
      <div className="flex min-w-0 grow flex-col">
        <TopBar person={person} theme={appearance.theme} actions={actions} search={search} />
        <main
          id="main"
          tabIndex={-1}
          className="outline-none w-full max-w-page grow px-4 pt-8 pb-28 sm:px-8 md:pt-12 md:pb-20 wide:px-16"
        >
          {notice && <div className="mb-8">{notice}</div>}
          {children}
        </main>
      </div>
      <BottomBar current={current} administers={isAdministering} />
      <Keys singleKeys={singleKeys} role={person.role} search={search} />
    </div>
  );
}
