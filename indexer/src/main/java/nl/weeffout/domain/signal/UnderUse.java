package nl.weeffout.domain.signal;

/** A team or municipality that uses the micro-budget less than comparable ones, or leaves its budget unspent. */
public sealed interface UnderUse extends Signal permits FewGrants, UnspentBudget {
    @Override
    default SignalType type() {
        return SignalType.UNDER_USE;
    }
}
