import type { IconNode } from "lucide";
import type { SVGProps } from "react";

export type IconProps = Omit<SVGProps<SVGSVGElement>, "children">;
export type Icon = (props: IconProps) => React.JSX.Element;

/** A component that draws a lucide icon as one element; its lines are constants of the library, written once. */
export function makeIcon(node: IconNode): Icon {
  const lines = { __html: node.map(([tag, attributes]) => `<${tag}${written(attributes)}/>`).join("") };
  return function DrawnIcon(props) {
    return (
      <svg
        xmlns="http://www.w3.org/2000/svg"
        width="24"
        height="24"
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
        {...props}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: constants of the icon library, never data
        dangerouslySetInnerHTML={lines}
      />
    );
  };
}

function written(attributes: IconNode[number][1]) {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${String(value)}"`)
    .join("");
}
