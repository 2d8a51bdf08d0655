/** What files say, shown to whoever approves it: signs that a terminal would obey, or not show, stand there as `�`. */

export function visibleText(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, '�');
}
