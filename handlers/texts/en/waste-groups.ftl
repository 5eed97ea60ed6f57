# The group in which a desk works.
group-how = Add this bot to the officers' group and send /daftar_grup there. Only an admin of the bot can bind it.
group-which = For which desk is this group? Its reports will come here.
group-which-anonymous = You write as an anonymous admin, so we do not know who you are. Tap a choice: a tap shows the bot the person. For which desk is this group?
group-none = Release this group
group-bound = This group is now the desk of <b>{ $desk }</b>. Reports come here as cards. Answer the bot's questions by replying to them.
group-unbound = This group is no desk any more. Its reports go to the officers.
