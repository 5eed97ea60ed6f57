# Channels: where the bot writes to everybody.
command-channels = Channels and groups where the bot posts
channels-private = Channels are managed in a private chat with the bot.
channels-home = { $number ->
    [0] There is no channel yet.
   *[other] <b>Channels and groups.</b> Tap one to decide what is posted there.
}
channels-line = <b>{ $title }</b>: { $topics }
channels-lost-line = ⚠ <b>{ $title }</b>: the bot cannot post there any more.
channels-no-topic = nothing yet
channels-how = To add a channel: open it in Telegram, Administrators, Add Administrator, find this bot, let it post messages. Then we ask here.
channels-which = What is posted in <b>{ $title }</b>? Now: { $topics }.
channels-on = Posted there: { $topic }
channels-off = No more: { $topic }
channels-areas = 📍 Kecamatan ({ $number })
channels-unbind = Let this channel go
channels-unbound = { $title } is let go. The bot posts there no more.
channels-lost = ⚠ The bot cannot post in <b>{ $title }</b> any more: it was removed, or lost the right. Make it an administrator again, or let the channel go in /kanal.
siaran-posts = Also posted in: { $titles }.
siaran-posts-lost = ⚠ Not posted in { $titles }: the bot cannot post there any more. See /kanal.
post-more = Open the bot
archive-title = News of Kabupaten Serang
archive-about = Announcements and progress of the smart-city programmes of Kabupaten Serang, from the bot Sobat Serang.
