import type { English } from '../english.ts'
import type { place as zhCn } from '../zh-cn/place.ts'

export const place: English<typeof zhCn> = {
  titleSynced: 'This project lies in a folder that {{service}} syncs',
  titleNetwork: 'This project lies in a network folder',
  textSynced:
    'The program that syncs it may copy the file in the middle of a write, or put an older one from another computer in its place; and the interviews go to the cloud.',
  textNetwork:
    'A network folder may not keep two computers from opening the same file at once, and writing stops when the connection does.',
  todo: 'Work in an ordinary folder of this computer; to carry or share the project, use the file that “Lock with a password and close” gives, or the copies handed out to coders. You can stay here: then never open it on two computers at once. Back-ups are kept on this computer as always.',
  stay: 'Stay here',
  elsewhere: 'Save elsewhere…',
}
