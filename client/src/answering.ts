/** Sees whether the server still answers: one that hangs is of no more use than one that has fallen, and says less. */

/** Milliseconds between two looks. Looks are counted, and not the time: a machine that slept has not waited. */
const between = 2_500;
/** After so many looks without any answer something is asked that takes no time to answer … */
const asking = 4;
/** … and after so many the server is given up: longer than the largest text takes to read on a slow machine. */
const givingUp = 12;

export interface Answering {
  /** Passes the answer on; while some are waited for, the server is watched. */
  watch<Answer>(ask: () => Promise<Answer>): Promise<Answer>;
  dispose(): void;
}

export interface Watch {
  /** Asks what is answered at once, by way of `watch`. */
  ask(): void;
  giveUp(): void | Promise<void>;
}

export const watchAnswering = ({ ask, giveUp }: Watch): Answering => {
  let waiting = 0;
  let looks = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  const rest = () => {
    clearInterval(timer);
    timer = undefined;
    looks = 0;
  };
  const look = () => {
    looks++;
    if (looks === asking) ask();
    if (looks < givingUp) return;
    rest();
    void giveUp();
  };

  return {
    watch: async asked => {
      waiting++;
      timer ??= setInterval(look, between);
      try {
        return await asked();
      } finally {
        looks = 0;
        waiting--;
        if (waiting === 0) rest();
      }
    },
    dispose: rest,
  };
};
