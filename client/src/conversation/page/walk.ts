/** Going along the marks of a picture with the keyboard and the pointer: one stop of the Tab key, arrows within. */

export interface Walk {
  /** After the marks have changed: the one that was reached stays reached. */
  keep(): void;
}

export interface WalkOptions {
  turnOf(mark: Element): number;
  go(turn: number): void;
  /** The mark that the keyboard has reached; `undefined`: the focus is elsewhere. */
  show(mark: Element | undefined): void;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export const walkAlong = (list: Element, { turnOf, go, show }: WalkOptions): Walk => {
  let current = 0;
  /** The mark on which the pointer went down. */
  let pressed: Element | undefined;

  const choose = (index: number) => {
    list.children[current]?.setAttribute('aria-selected', 'false');
    current = Math.max(0, Math.min(list.children.length - 1, index));
    const chosen = list.children[current];
    chosen?.setAttribute('aria-selected', 'true');
    list.setAttribute('aria-activedescendant', chosen?.id ?? '');
  };
  const walkTo = (index: number) => {
    choose(index);
    const chosen = list.children[current];
    chosen?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    show(chosen);
  };

  // Before the focus comes: otherwise it would fall on another turn than the one that is pointed at.
  list.addEventListener('pointerdown', event => {
    const { target, button } = event as PointerEvent;
    if (button !== 0) return;
    const index = [...list.children].indexOf(target as Element);
    pressed = list.children[index];
    if (index >= 0) choose(index);
  });
  // A hand that shakes lets go beside a narrow mark: what it pressed is what it meant.
  list.ownerDocument.addEventListener('pointerup', ({ target }) => {
    const on = target as Element | null;
    if (pressed !== undefined && on !== null && list.parentElement?.contains(on)) go(turnOf(pressed));
    pressed = undefined;
  });
  // What a screen reader clicks has no pointer.
  list.addEventListener('click', event => {
    const { target, detail } = event as MouseEvent;
    if (detail === 0 && target !== list) go(turnOf(target as Element));
  });
  list.addEventListener('pointercancel', () => {
    pressed = undefined;
  });
  list.addEventListener('focus', () => {
    choose(current);
    if (list.matches(':focus-visible')) show(list.children[current]);
  });
  list.addEventListener('blur', () => show(undefined));
  list.addEventListener('keydown', event => {
    const { key } = event as KeyboardEvent;
    const step = steps[key];
    if (step !== undefined) walkTo(current + step);
    else if (key === 'Home') walkTo(0);
    else if (key === 'End') walkTo(list.children.length - 1);
    else if (key === 'Escape') show(undefined);
    else if (key === 'Enter' || key === ' ') {
      const chosen = list.children[current];
      if (chosen !== undefined) go(turnOf(chosen));
    } else return;
    event.preventDefault();
  });
  return {
    keep: () => {
      if (list.contains(list.ownerDocument.activeElement) || current > 0) choose(current);
    },
  };
};
