const names: Readonly<Record<string, string>> = {
  Ctrl: 'CmdOrCtrl',
  Shift: 'Shift',
  Alt: 'Alt',
  '+': 'Plus',
  '−': '-',
}

/**
 * Keys as the page writes them ("Ctrl Shift F"), as Electron writes them. undefined for what a menu cannot show: several
 * keys, or a letter alone.
 */
export function acceleratorOf(keys: string): string | undefined {
  const isChord = /^(?:(?:Ctrl|Shift|Alt) )+(?:[A-Z0-9,+−]|F\d{1,2})$|^F\d{1,2}$/.test(keys)
  return isChord
    ? keys
        .split(' ')
        .map((key) => names[key] ?? key)
        .join('+')
    : undefined
}
