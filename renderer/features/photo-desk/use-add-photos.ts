import { isPicture } from '@shared/blocks/photo/picture-files.dom';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { cancellable, isCancelled } from '../../api/cancellable';
import { desk } from '../../api/client';
import { readAgain } from '../../api/read-again';
import { photoAdder, type PhotoAdder } from './adding';

/** The list follows at most this often, or hundreds of pictures would ask for it hundreds of times (milliseconds). */
const FOLLOW_MS = 1000;

/** What adds pictures to the library: the same for as long as the window is open, and it goes on whatever the window shows. */
export function useAddPhotos(): PhotoAdder {
  const client = useQueryClient();
  const [adder] = useState(() => {
    let followed = 0;
    return photoAdder({
      send: (file, signal) =>
        cancellable(signal, (job) => desk.callWithFile('photos.add', { name: file.name, bytes: file, job })),
      isCancelled,
      isPicture,
      onArrived: (isLast) => {
        if (!isLast && performance.now() - followed < FOLLOW_MS) return;
        followed = performance.now();
        void readAgain(client, ['photos']);
      },
    });
  });
  return adder;
}
