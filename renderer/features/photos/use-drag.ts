import { useRef, type KeyboardEvent, type PointerEvent } from 'react';

interface DragHandlers {
  /** Fractions of the frame since the drag began. */
  readonly onDrag: (across: number, down: number) => void;
  readonly onBegin: () => void;
  /** Fractions of the frame for one press of an arrow key. */
  readonly onArrow: (across: number, down: number) => void;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** One press; with Shift ten of them. A hundredth is about what can be seen. */
const STEP = 0.01;

/** What moves a handle inside a frame: the pointer, and the arrow keys, whose left is the picture's left in any language. */
export function useDrag({ onDrag, onBegin, onArrow }: DragHandlers) {
  const start = useRef<{ readonly x: number; readonly y: number; readonly frame: DOMRect } | null>(null);
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const frame = event.currentTarget.parentElement?.getBoundingClientRect();
      if (!frame || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX, y: event.clientY, frame };
      onBegin();
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!start.current) return;
      const { x, y, frame } = start.current;
      onDrag((event.clientX - x) / frame.width, (event.clientY - y) / frame.height);
    },
    onPointerUp: () => {
      start.current = null;
    },
    onPointerCancel: () => {
      start.current = null;
    },
    onKeyDown: (event: KeyboardEvent) => {
      const arrow = ARROWS[event.key];
      if (!arrow || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      const step = STEP * (event.shiftKey ? 10 : 1);
      onBegin();
      onArrow(arrow[0] * step, arrow[1] * step);
    },
  };
}
