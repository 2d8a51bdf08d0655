/** Every command of `loa`, in the order the help shows them. */
import type { Command } from 'commander';
import type { CliContext } from './context.ts';

export function registerCommands(_program: Command, _context: CliContext): void {}
