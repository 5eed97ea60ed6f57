## Work behind the scenes

admin-job-fault =
    <b>Work behind the scenes has a fault.</b>
    The work { $work } failed ({ $kind }). The bot tries it again a few times. Faults of this kind are not reported again within the hour.
