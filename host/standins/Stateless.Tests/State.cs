namespace Stateless.Tests;

public enum State
{
    A,
    B,
    C,
    D,
}
