/** An argument of the taskbar's menu. */
export const NEW_WINDOW = '--new-window';
