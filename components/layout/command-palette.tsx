"use client";

import "@/components/ui/style-nonce";
import { Command } from "cmdk";
import { useRouter } from "next/navigation";
import * as Radix from "radix-ui/dialog";
import { type ReactNode, useMemo, useState } from "react";
import { Kbd } from "@/components/ui/code";
import { dialogShade } from "@/components/ui/dialog";
import { ChevronRight, Search } from "@/components/ui/icons";
import { DestinationIcon } from "./destination-icon";
import type { OverlayProps } from "./overlay-props";
import { roomsFor } from "./read-key";

/** One line from which everything can be reached: search, go to, do. */
export function CommandPalette({ administers, singleKeys, onClose }: OverlayProps) {
  const router = useRouter();
  const [asked, setAsked] = useState("");
  const commands = useMemo(commandsOfPage, []);
  const words = asked.trim();

  function leaveFor(act: () => void) {
    onClose();
    act();
  }

  return (
    <Radix.Root open onOpenChange={(open) => !open && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className={dialogShade} />
        <Radix.Content
          aria-describedby={undefined}
          className="fixed top-[12vh] left-1/2 z-50 w-[calc(100%-2rem)] max-w-xl -translate-x-1/2 overflow-hidden rounded bg-surface text-ink shadow-float animate-rise focus-visible:outline-none"
        >
          <Radix.Title className="sr-only">Search, go to, do</Radix.Title>
          <Command label="Search, go to, do" loop filter={fits}>
            <div className="flex items-center gap-3 border-b border-line px-4">
              <Search aria-hidden className="size-5 shrink-0 text-muted" />
              <Command.Input
                value={asked}
                onValueChange={setAsked}
                placeholder="Search, go to, do"
                className="h-14 w-full bg-transparent text-17 outline-none"
              />
              <Kbd>Esc</Kbd>
            </div>
            <Command.List className="max-h-[60vh] overflow-y-auto p-2 text-15">
              <Group heading="Go to">
                {roomsFor(administers).map((room) => (
                  <Entry
                    key={room.id}
                    value={`go to ${room.label}`}
                    icon={<DestinationIcon id={room.id} />}
                    keys={singleKeys ? ["g", room.key] : []}
                    onSelect={() => leaveFor(() => router.push(room.href))}
                  >
                    {room.label}
                  </Entry>
                ))}
              </Group>
              <Group heading="Do">
                {commands.map((command) => (
                  <Entry
                    key={command.label}
                    value={command.label}
                    icon={<ChevronRight aria-hidden />}
                    onSelect={() => leaveFor(() => command.element.click())}
                  >
                    {command.label}
                  </Entry>
                ))}
              </Group>
              {words && (
                <Group heading="Search" always>
                  <Entry
                    value={`search ${words}`}
                    always
                    icon={<Search aria-hidden />}
                    onSelect={() => leaveFor(() => router.push(`/insights?q=${encodeURIComponent(words)}`))}
                  >
                    Search the library for “{words}”
                  </Entry>
                </Group>
              )}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Every word asked for begins a word of the entry: nothing is matched by scattered letters. */
function fits(entry: string, asked: string) {
  const words = entry.toLowerCase().split(/\s+/);
  const parts = asked.toLowerCase().trim().split(/\s+/);
  return parts.every((part) => words.some((word) => word.startsWith(part))) ? 1 : 0;
}

/** Whatever the page offers to do: every button or link that carries `data-command` and can be pressed now. */
function commandsOfPage() {
  const found = new Map<string, HTMLElement>();
  for (const element of document.querySelectorAll<HTMLElement>("[data-command]:not(:disabled)"))
    found.set(element.dataset.command ?? "", element);
  return [...found].map(([label, element]) => ({ label, element }));
}

function Group({ heading, always, children }: { heading: string; always?: boolean; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      forceMount={always}
      className="mb-1 **:[[cmdk-group-heading]]:px-3 **:[[cmdk-group-heading]]:py-1.5 **:[[cmdk-group-heading]]:text-13 **:[[cmdk-group-heading]]:text-muted"
    >
      {children}
    </Command.Group>
  );
}

type EntryProps = {
  value: string;
  icon: ReactNode;
  keys?: string[];
  always?: boolean;
  onSelect: () => void;
  children: ReactNode;
};

function Entry({ value, icon, keys = [], always, onSelect, children }: EntryProps) {
  return (
    <Command.Item
      value={value}
      forceMount={always}
      onSelect={onSelect}
      className="flex min-h-10 cursor-pointer items-center gap-3 rounded-small px-3 data-[selected=true]:bg-tide-soft forced-colors:data-[selected=true]:outline-2 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted"
    >
      {icon}
      <span className="min-w-0 grow truncate">{children}</span>
      <span aria-hidden className="flex gap-1">
        {keys.map((key) => (
          <Kbd key={key}>{key}</Kbd>
        ))}
      </span>
    </Command.Item>
  );
}
