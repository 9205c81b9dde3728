"use client";

import type { ReactNode } from "react";
import { Kbd } from "@/components/ui/code";
import { Dialog } from "@/components/ui/dialog";
import { TextLink } from "@/components/ui/text-link";
import { administers } from "./frame-person";
import type { OverlayProps } from "./overlay-props";
import { roomsFor } from "./read-key";

/** The keys of the house, listed. */
export function KeyHelp({ singleKeys, role, onClose }: OverlayProps) {
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="Keys" wide>
      {!singleKeys && (
        <p className="mb-6 text-15 text-muted">
          Single-letter keys are switched off for you. You can switch them on in{" "}
          <TextLink href="/settings">your profile</TextLink>.
        </p>
      )}
      <div className="grid gap-x-12 gap-y-6 text-15 sm:grid-cols-2">
        <KeyGroup title="Go to">
          {roomsFor(administers(role)).map((room) => (
            <KeyLine key={room.id} label={room.label} keys={["g", room.key]} off={!singleKeys} />
          ))}
        </KeyGroup>
        <KeyGroup title="Anywhere">
          <KeyLine label="Search, go to, do" keys={[commandKey(), "K"]} />
          <KeyLine label="Search the library" keys={["/"]} off={!singleKeys} />
          <KeyLine label="Narrow or widen the rail" keys={["["]} off={!singleKeys} />
          <KeyLine label="This list" keys={["?"]} off={!singleKeys} />
          <KeyLine label="Close, cancel" keys={["Esc"]} />
        </KeyGroup>
        <KeyGroup title="In the library">
          <KeyLine label="Next insight" keys={["j"]} off={!singleKeys} />
          <KeyLine label="Previous insight" keys={["k"]} off={!singleKeys} />
          <KeyLine label="Look at it beside the list" keys={["o"]} off={!singleKeys} />
          <KeyLine label="Open it" keys={["Enter"]} />
        </KeyGroup>
        <KeyGroup title="On an initiative">
          <KeyLine label="Next, previous insight" keys={["j", "k"]} off={!singleKeys} />
          <KeyLine label="Accept it" keys={["a"]} off={!singleKeys} />
          <KeyLine label="Dismiss it, then say why" keys={["d", "1", "2", "3"]} off={!singleKeys} />
          <KeyLine label="Undo" keys={["u"]} off={!singleKeys} />
        </KeyGroup>
        <KeyGroup title="On a step of a path">
          <KeyLine label="Show the answer" keys={["Space"]} off={!singleKeys} />
          <KeyLine label="Knew it, roughly, forgot" keys={["1", "2", "3"]} off={!singleKeys} />
        </KeyGroup>
        <KeyGroup title="While answering questions">
          <KeyLine label="Show the answer" keys={["Space"]} off={!singleKeys} />
          <KeyLine
            label="Knew it, roughly, forgot, not for me"
            keys={["1", "2", "3", "4"]}
            off={!singleKeys}
          />
          <KeyLine label="Not now" keys={["z"]} off={!singleKeys} />
          <KeyLine label="Undo" keys={["u"]} off={!singleKeys} />
        </KeyGroup>
        <KeyGroup title="While searching">
          <KeyLine label="Through what was found" keys={["↓", "↑"]} />
          <KeyLine label="Open it, or see all in the library" keys={["Enter"]} />
          <KeyLine label="Close the list, then empty the field" keys={["Esc"]} />
        </KeyGroup>
      </div>
    </Dialog>
  );
}

function KeyGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-2 font-medium">{title}</h3>
      <dl className="grid gap-1.5">{children}</dl>
    </section>
  );
}

function KeyLine({ label, keys, off = false }: { label: string; keys: string[]; off?: boolean }) {
  return (
    <div className="flex items-center justify-between gap-4">
      <dt className="text-muted">{label}</dt>
      <dd className="flex gap-1">
        {off ? (
          <span className="text-13 text-muted">off</span>
        ) : (
          keys.map((key) => <Kbd key={key}>{key}</Kbd>)
        )}
      </dd>
    </div>
  );
}

export function commandKey() {
  return /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";
}
