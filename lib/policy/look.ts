/** How Lull shows itself: by its own name and icon, or in discreet mode by a plain word and a plain sheet. */
export interface Look {
  name: string;
  discreet: boolean;
}
