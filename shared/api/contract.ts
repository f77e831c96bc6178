import type { z } from 'zod';
import { appChannels } from './app';
import { backupChannels } from './backups';
import { hostChannels } from './host';
import { intakeChannels } from './intake';
import { photoChannels } from './photos';
import { publishChannels } from './publish';
import { reviewChannels } from './review';
import { salvageChannels } from './salvage';
import { storyChannels } from './stories';
import { workChannels } from './work';

/** What the desk answers, whatever the host. */
export const deskContract = {
  ...appChannels,
  ...backupChannels,
  ...salvageChannels,
  ...storyChannels,
  ...intakeChannels,
  ...photoChannels,
  ...reviewChannels,
  ...publishChannels,
  ...workChannels,
};

/** What the host answers itself. */
export const hostContract = hostChannels;

/** Every call the page can make. */
export const contract = { ...deskContract, ...hostContract };

type Contract = typeof contract;
export type ChannelName = keyof Contract;
export type DeskChannelName = keyof typeof deskContract;
export type HostChannelName = keyof typeof hostContract;

/** What a caller passes. */
export type CallInput<N extends ChannelName> = z.input<Contract[N]['input']>;
/** What a handler receives: the input after validation. */
export type Input<N extends ChannelName> = z.output<Contract[N]['input']>;
export type Output<N extends ChannelName> = z.output<Contract[N]['output']>;

/** A handler for each of these channels: a missing one does not compile. */
export type Handlers<N extends ChannelName> = {
  readonly [K in N]: (input: Input<K>) => Output<K> | Promise<Output<K>>;
};
export type DeskHandlers = Handlers<DeskChannelName>;
export type HostHandlers = Handlers<HostChannelName>;

export const isHostChannel = (name: string): name is HostChannelName => Object.hasOwn(hostContract, name);
