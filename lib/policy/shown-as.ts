/** Light, dark, or as the browser has it. */
export const THEMES = ['system', 'light', 'dark'] as const;
/** The families of colours, by their ids; see `components/ui/tokens.css`. */
export const PALETTES = ['water', 'moss', 'heather'] as const;
/** Sizes of type, in percent of the reader's own. */
export const TEXT_SIZES = [100, 115, 130, 150] as const;

/** The colours and the size of type of every page of Lull. */
export interface Appearance {
  theme: (typeof THEMES)[number];
  palette: (typeof PALETTES)[number];
  /** percent */
  textSize: (typeof TEXT_SIZES)[number];
}

/** How Lull shows itself: by its own name and icon, or in discreet mode by a plain word and a plain sheet. */
export interface ShownAs {
  name: string;
  discreet: boolean;
  appearance: Appearance;
}

/** The appearance among all that is set. */
export const appearanceOf = ({ theme, palette, textSize }: Appearance): Appearance => ({
  theme,
  palette,
  textSize,
});

/** Gives the root of a page its theme, palette and size of type, as `components/ui/tokens.css` reads them; without any it stays as the browser has it. */
export function wear(root: HTMLElement, appearance?: Appearance | null): void {
  Object.assign(root.dataset, appearance);
}
