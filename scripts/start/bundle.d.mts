export type CommandName =
  | "launcher"
  | "web"
  | "worker"
  | "prepare-setup"
  | "seed-demo"
  | "demo-slack"
  | "admin"
  | "import"
  | "export"
  | "backup"
  | "restore";

export declare const commands: Record<CommandName, string>;
export declare function runCommandArguments(name: CommandName): string[];
export declare function bundleFolder(): string;
export declare function bundledCommand(name: CommandName): string | null;
export declare function digestOf(files: string[]): string;
