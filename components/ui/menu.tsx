"use client";

import clsx from "clsx";
import Link from "next/link";
import * as Radix from "radix-ui/dropdown-menu";
import type { ReactNode } from "react";

type MenuProps = { trigger: ReactNode; align?: "start" | "end"; children: ReactNode };

/** A short list of things to do with what it stands beside. */
export function Menu({ trigger, align = "end", children }: MenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal container={landmark()}>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-48 rounded bg-surface p-1 text-15 text-ink shadow-float animate-rise focus-visible:outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Where the open list is put: inside the page's main part, so that it belongs to a landmark. */
function landmark() {
  return typeof document === "undefined" ? null : document.querySelector("main");
}

const entry = (look: "plain" | "danger") =>
  clsx(
    "flex min-h-9 w-full cursor-pointer items-center gap-2.5 rounded-small px-3 outline-none select-none max-md:min-h-11",
    "data-disabled:cursor-default data-disabled:text-muted data-highlighted:bg-wash [&_svg]:size-4 [&_svg]:shrink-0",
    "forced-colors:data-highlighted:outline-2",
    look === "danger" ? "text-coral" : "[&_svg]:text-muted",
  );

type MenuItemProps = {
  look?: "plain" | "danger";
  icon?: ReactNode;
  disabled?: boolean;
  onSelect?: () => void;
  children: ReactNode;
};

export function MenuItem({ look = "plain", icon, disabled, onSelect, children }: MenuItemProps) {
  return (
    <Radix.Item disabled={disabled} onSelect={onSelect} className={entry(look)}>
      {icon}
      {children}
    </Radix.Item>
  );
}

export function MenuLink({ href, icon, children }: { href: string; icon?: ReactNode; children: ReactNode }) {
  return (
    <Radix.Item asChild className={entry("plain")}>
      <Link prefetch={false} href={href}>
        {icon}
        {children}
      </Link>
    </Radix.Item>
  );
}

export const MenuSeparator = () => <Radix.Separator className="-mx-1 my-1 h-px bg-line" />;
