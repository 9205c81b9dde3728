import clsx from "clsx";
import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonLook } from "./button-look";

/** A link that stands where a button would: it goes somewhere and changes nothing. */
export function LinkButton({ look, size, className, ...rest }: ComponentProps<typeof Link> & ButtonLook) {
  return <Link prefetch={false} {...rest} className={clsx(buttonLook({ look, size }), className)} />;
}
